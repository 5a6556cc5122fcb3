# SPDX-License-Identifier: MIT
"""The ground floor: bytes, records, arrays and geometry; it knows no format."""
