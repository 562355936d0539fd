"""The first file of the frozen program, but for what a telephone tells."""

import sys

from hotline_desktop.__main__ import main

sys.exit(main())
