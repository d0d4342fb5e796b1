not-yours = There is no such meeting, or it is outside your area.
not-your-area = Meetings of that area are not yours to plan.
no-area = There is no area whose meetings you run.
already-sent = The invitations to that meeting are sent. Type *rakor* to see it; *ubah rakor* changes time or place.
not-sent-yet = The invitations to that meeting have not been sent.
is-past = The time of that meeting is past. Change it first.
taken = This plan was stored already, or someone else took it over. Type *rakor* to see it.
no-files = This meeting has no documents.
