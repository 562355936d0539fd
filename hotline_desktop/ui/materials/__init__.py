"""Leaflets, posters and labels on A4: painted the same for the window, a printer and a PDF."""
