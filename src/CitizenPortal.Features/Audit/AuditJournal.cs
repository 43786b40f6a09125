using CitizenPortal.Domain.Agencies;
using CitizenPortal.Features.Storage;

namespace CitizenPortal.Features.Audit;

/// <summary>For acts that change no row of their own, such as handing out a file: one line, in the commit of the caller.</summary>
public static class AuditJournal
{
    public static void Write(PortalDb db, Actor by, AuditFacts facts) =>
        db.AuditRows.Add(AuditRow.Of(facts with { ActorId = by.UserId, ActorName = by.Name, Session = db.Acting.Session }));
}
