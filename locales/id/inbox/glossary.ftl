### Arti singkatan yang bukan pertanyaan sendiri di laporan.
terms = SKDN | KMS | KIA | PMT | RTL | ILP | rakor | pokjanal | D/S | N/D | K/S | stunting | vit A

skdn = *SKDN*: S = semua balita di posyandu, K = yang punya KMS/Buku KIA, D = yang ditimbang, N = yang naik berat badannya.
kms = *KMS*: Kartu Menuju Sehat, grafik berat badan anak. Ada juga di dalam Buku KIA.
kia = *Buku KIA*: Buku Kesehatan Ibu dan Anak, dari hamil sampai anak 6 tahun.
pmt = *PMT*: Pemberian Makanan Tambahan.
rtl = *RTL*: Rencana Tindak Lanjut, tugas yang disepakati di rapat.
ilp = *ILP*: Integrasi Layanan Primer.
rakor = *Rakor*: rapat koordinasi.
pokjanal = *Pokjanal*: Kelompok Kerja Operasional Posyandu.
d-s = *D/S*: yang ditimbang dibagi semua balita, dalam persen. Menunjukkan berapa banyak yang datang.
n-d = *N/D*: yang naik dibagi yang ditimbang dan bisa dibandingkan (N + T), dalam persen.
k-s = *K/S*: yang punya KMS/Buku KIA dibagi semua balita, dalam persen.
stunting = *Stunting*: anak terlalu pendek untuk umurnya karena kurang gizi atau sering sakit sejak lama. Yang menilai bidan atau petugas gizi.
vit-a = *Vitamin A*: diberikan di bulan Februari dan Agustus: kapsul biru untuk 6–11 bulan, merah untuk 12–59 bulan.
