"""The printed report looked at before it is printed: its pages as pictures, the way to the printer."""
