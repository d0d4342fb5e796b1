title = Kotak balasan
about = Balasan atas edaran Ibu/Bapak yang belum dijawab.
start = kotak | kotak balasan | balasan
