using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Files;
using CitizenPortal.Features.Storage;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.Files;

/// <summary>The coordinator of a case decides which of its files go with it when it is published; nobody else does.</summary>
public sealed class PublishFileHandler(PortalDb db)
{
    public async Task HandleAsync(string reference, string? storedName, bool isPublic, Actor by, CancellationToken ct)
    {
        var question = await db.HandledCases(by).AsNoTracking().Include(q => q.Parties).SingleOrDefaultAsync(q => q.Reference == reference, ct);
        var file = question is null || !by.Has(Duty.Coordinator, question.Coordinator)
            ? null
            : await db.Attachments.SingleOrDefaultAsync(f => f.QuestionId == question.Id && f.StoredName == storedName, ct);
        if (file is null || !FileVisibility.MaySee(file, question!, by))
        {
            throw new CaseNotFoundException(reference);
        }

        file.Publish(isPublic);
        await db.SaveChangesAsync(ct);
    }
}
