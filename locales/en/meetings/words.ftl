represented = represented by
positions = patron | chair | vice chair | secretary | treasurer | head of | coordinator | member | staff
