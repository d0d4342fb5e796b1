# How choices are answered where there are no buttons (WhatsApp).
by-number = { "" }
by-code = Reply with the code in front.
by-word = Or reply: { $labels }
