"""Comes before everything else in the frozen program: a telephone waits for what it tells.

What PyInstaller prepares for large libraries takes longer than that and comes after it.
"""

import os
import sys

# What we start of ourselves begins like any other start, and finds its libraries by itself.
os.environ["PYINSTALLER_RESET_ENVIRONMENT"] = "1"
if sys.platform.startswith("linux"):
    # The loader names our libraries; a browser that we start must use its own.
    before = os.environ.pop("LD_LIBRARY_PATH_ORIG", None)
    os.environ.pop("LD_LIBRARY_PATH", None)
    if before:
        os.environ["LD_LIBRARY_PATH"] = before

from hotline_desktop import call_event

code = call_event.main(sys.argv[1:])
if code is not None:
    sys.exit(code)
