# SPDX-License-Identifier: MIT
"""Damage good files, load what comes out, account for each one: `python -m tests.fuzz --help`.

seeds.py has the good files, damage.py what is done to them, __main__.py runs them in watched processes. targets.py has the
coverage-guided targets, one a layer, for atheris (extra `fuzz`). ledger.md says what was run on which commit.
"""
