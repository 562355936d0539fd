"""Amounts of money: decimal, never binary fractions."""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation

from .errors import UserError
from .text import tr

KOPECK = Decimal("0.01")
NOTHING = Decimal(0)
LARGEST = Decimal(10) ** 12


def rounded(amount: Decimal) -> Decimal:
    """To the kopeck (or cent); half a kopeck goes up, away from zero."""
    return amount.quantize(KOPECK, ROUND_HALF_UP)


def parse_money(text: str) -> Decimal:
    """What somebody typed as an amount: “1 234,56 ₽”, “1,234.56”, “0.9”; empty is nothing.

    A lone comma or point is the decimal sign; with both, the later one is.

    Raises:
        UserError: it is no amount, or a negative or impossibly large one.
    """
    bare = re.sub(r"[\s\u00a0\u202f'’]|₽|руб\.?|р\.|\$|€", "", text.strip().lower())
    if not bare:
        return NOTHING
    comma, point = bare.rfind(","), bare.rfind(".")
    if comma >= 0 and point >= 0:
        bare = bare.replace("." if comma > point else ",", "")
    bare = bare.replace(",", ".")
    try:
        amount = Decimal(bare) if re.fullmatch(r"\d*\.?\d*", bare) else None
    except InvalidOperation:
        amount = None
    if amount is None or amount > LARGEST:
        raise UserError(
            tr("“{text}” is not an amount of money.", text=text),
            action=tr("Write it like 1234.56."),
        )
    return amount


def written(amount: Decimal, decimals: int | None = None) -> str:
    """The amount with groups of three digits and a decimal comma or point, without a currency.

    Args:
        amount: what to write.
        decimals: how many places; by default two, or more where a price is finer than a kopeck.
    """
    if decimals is None:
        exponent = amount.normalize().as_tuple().exponent
        decimals = max(2, -exponent if isinstance(exponent, int) else 2)
    text = f"{amount.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP):,f}"
    sample = tr("1,234.56")  # how the language groups digits
    comma, point = sample[1], sample[5]
    return text.translate(str.maketrans(",.", comma + point))
