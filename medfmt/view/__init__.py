# SPDX-License-Identifier: MIT
"""Pictures of a Volume: PNG, montage, HTML page, viewer. Takes a Volume by its attributes; matplotlib is optional."""
