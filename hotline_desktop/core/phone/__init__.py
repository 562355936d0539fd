"""What a telephone says of its calls: softphones, desk phones and links tell it in events."""
