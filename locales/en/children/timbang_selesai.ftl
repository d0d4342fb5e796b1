title = Close the open day
about = Closes the open day and shows its sums.
start = close weighing
