represented = represented by
