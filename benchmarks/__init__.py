"""What extraction costs, side by side with what others cost: ``make bench``."""
