"""The pages of the import wizard and what they are made of."""
