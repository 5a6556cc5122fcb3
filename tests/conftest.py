# SPDX-License-Identifier: MIT
"""How many made-up examples a property is tried on: fewer by default, many with `--hypothesis-profile=deep`."""

from __future__ import annotations

from hypothesis import settings

settings.register_profile("ordinary", max_examples=50, deadline=None)
settings.register_profile("deep", max_examples=500, deadline=None)
settings.load_profile("ordinary")
