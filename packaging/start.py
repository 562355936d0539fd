"""The first file of the frozen program."""

import os
import sys

if sys.platform.startswith("linux"):
    # The loader names our libraries; a browser that we start must use its own.
    before = os.environ.pop("LD_LIBRARY_PATH_ORIG", None)
    os.environ.pop("LD_LIBRARY_PATH", None)
    if before:
        os.environ["LD_LIBRARY_PATH"] = before

from hotline_desktop.__main__ import main

sys.exit(main())
