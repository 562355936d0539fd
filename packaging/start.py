"""The first file of the frozen program."""

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

from hotline_desktop.__main__ import main

sys.exit(main())
