# Words that are typed with a number where there are no buttons: mengerti 12.
ack = mengerti | paham
reply = balas
answer = jawab
show = edaran | jadwal
cancel = batal | batalkan
hold = jeda
go_on = teruskan | lanjutkan
# Behind the point: which form of the notice.
approve = setujui | setujui .
object = jangan | jangan .
remind = ingatkan
