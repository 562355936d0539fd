"""Tools of the developer; the program never imports them."""
