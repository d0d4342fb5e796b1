# Words typed with a number, in apps without buttons: terima rujukan 12.
referral_take = terima rujukan | accept referral | i have it
referral_result = hasil rujukan | referral result
