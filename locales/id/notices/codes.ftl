# Kata yang diketik bersama nomor, di aplikasi tanpa tombol: mengerti 12.
ack = mengerti | paham
reply = balas
answer = jawab
show = edaran | jadwal
cancel = batal | batalkan
hold = jeda
go_on = teruskan | lanjutkan
# Di belakang titik: perubahan yang keberapa dari edaran itu.
approve = setujui | setujui .
object = jangan | jangan .
remind = ingatkan
