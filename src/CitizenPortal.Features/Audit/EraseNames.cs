using System.Globalization;
using CitizenPortal.Domain.Agencies;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Words;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.Audit;

/// <summary>Takes the names of one person, and the words written about him, out of the trail; what was done, when and to what stays, and stays provable.</summary>
public sealed record EraseNames(long Person, string? Reason);

public sealed class EraseNamesValidator : AbstractValidator<EraseNames>
{
    public EraseNamesValidator() => RuleFor(x => x.Reason).Must(r => !string.IsNullOrWhiteSpace(r)).WithMessage(_ => Say.Audit["Erase.NoReason"]);
}

public sealed class EraseNamesHandler(PortalDb db, PortalClock clock, IValidator<EraseNames> validator)
{
    /// <summary>How many rows lost their names. One commit: a half erased trail would not verify.</summary>
    public async Task<int> HandleAsync(EraseNames input, Actor by, CancellationToken ct)
    {
        if (!by.Has(Duty.Administrator) || by.UserId == input.Person)
        {
            throw new UnauthorizedAccessException("Only an administrator erases names, and never his own.");
        }

        await validator.ValidateAndThrowAsync(input, ct);
        var rows = await db.AuditRows.Where(r => (r.ActorId == input.Person || r.SubjectId == input.Person) && r.Salt != null).ToListAsync(ct);
        rows.ForEach(r => r.EraseNames());
        AuditJournal.Write(db, by, new AuditFacts(clock.Now, AuditArea.Audit, nameof(AuditAct.EraseNames))
        {
            SubjectId = input.Person, Detail = rows.Count.ToString(CultureInfo.InvariantCulture), Reason = input.Reason!.Trim(),
        });
        await db.SaveChangesAsync(ct);
        return rows.Count;
    }
}
