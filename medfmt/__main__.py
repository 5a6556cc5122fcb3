# SPDX-License-Identifier: MIT
"""`python -m medfmt` is the command `medfmt`."""

from __future__ import annotations

import sys

from .cli import main

sys.exit(main())
