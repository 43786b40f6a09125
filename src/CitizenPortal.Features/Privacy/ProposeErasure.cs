using CitizenPortal.Domain.Agencies;
using CitizenPortal.Features.Operations;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Words;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.Privacy;

/// <summary>The first of two people: of a resident's request, or of everything sent with a contact. Nothing is erased yet.</summary>
public sealed record ProposeErasure(long? Request, string? Contact, string? Reason);

public sealed class ProposeErasureValidator : AbstractValidator<ProposeErasure>
{
    public ProposeErasureValidator()
    {
        RuleFor(x => x.Contact).Must((x, contact) => x.Request is not null || PersonSearch.IndexText(contact) is not null).WithMessage(_ => Say.Privacy["Person.NoContact"]);
        RuleFor(x => x.Reason).Must(reason => !string.IsNullOrWhiteSpace(reason)).WithMessage(_ => Say.Privacy["NoReason"]);
        RuleFor(x => x.Reason).Clean(CleanText.ShortLimit);
    }
}

public sealed class ProposeErasureHandler(PortalDb db, PortalClock clock, PersonSearch people, IValidator<ProposeErasure> validator)
{
    public async Task HandleAsync(ProposeErasure input, Actor by, CancellationToken ct)
    {
        AdministratorsOnly.Check(by);
        await validator.ValidateAndThrowAsync(input, ct);
        var request = input.Request is { } id
            ? await db.ErasureRequests.SingleOrDefaultAsync(r => r.Id == id && r.State == ErasureState.Asked, ct) ?? throw Wrong("Erasure.Gone")
            : await NewAsync(input.Contact, ct);
        (request.State, request.Reason, request.ProposedBy, request.ProposedByName) = (ErasureState.Proposed, input.Reason!.Trim(), by.UserId, by.Name);
        PersonalJournal.Write(db, PersonalAct.ErasureProposed, request.References, input.Reason!, by, clock.Now);
        await db.SaveChangesAsync(ct);
    }

    private async Task<ErasureRequest> NewAsync(string? contact, CancellationToken ct)
    {
        string[] references = [.. (await people.CasesAsync(contact, ct)).Select(q => q.Reference)];
        if (references.Length == 0)
        {
            throw Wrong("Person.Nothing");
        }

        var request = new ErasureRequest { At = clock.Now, ByResident = false, References = references };
        db.ErasureRequests.Add(request);
        return request;
    }

    internal static ValidationException Wrong(string key) => new([new("Request", Say.Privacy[key])]);
}
