# SPDX-License-Identifier: MIT
"""medfmt against its peers, and against what the machine can do: `python -m benchmarks --help`."""
