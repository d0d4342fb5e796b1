title = Simpan penerima

notice = Nomor edarannya?
name = Beri nama daftar penerima ini, misalnya *Kader pesisir*.
