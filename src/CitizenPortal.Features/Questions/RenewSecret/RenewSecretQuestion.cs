using System.Security.Cryptography;
using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Domain.Text;
using CitizenPortal.Features.Ports;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Words;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.Questions.RenewSecret;

/// <summary>Hands a new tracking secret to a resident who stands before the person; <paramref name="Proof"/> says what he showed.</summary>
public sealed record RenewSecretQuestion(string? Reference, string? Proof);

public sealed record RenewedSecret(string Reference, string Secret, DateOnly? PromisedOn, ContactWay ContactBy);

public sealed class RenewSecretQuestionValidator : AbstractValidator<RenewSecretQuestion>
{
    public RenewSecretQuestionValidator()
    {
        RuleFor(x => x.Reference).Must(r => Reference.TryParse(r, out _)).WithMessage(_ => Say.Intake["Renew.NoReference"]);
        RuleFor(x => x.Proof).Must(p => !string.IsNullOrWhiteSpace(p)).WithMessage(_ => Say.Intake["Renew.NoProof"]);
        RuleFor(x => x.Proof).Clean(CleanText.ShortLimit);
    }
}

public sealed class RenewSecretQuestionHandler(PortalDb db, OfficeClock clock, IContactVault vault, IValidator<RenewSecretQuestion> validator)
{
    /// <summary>A sealed case, one without a contact and one that does not exist are the same to who asks.</summary>
    public async Task<RenewedSecret> HandleAsync(RenewSecretQuestion input, Actor by, CancellationToken ct)
    {
        await validator.ValidateAndThrowAsync(input, ct);
        var reference = Reference.TryParse(input.Reference, out var known) ? known.Value : "";
        var question = await db.CasesForSweeps.SingleOrDefaultAsync(q => q.Reference == reference, ct);
        var contact = question is null || CaseKinds.IsSealed(question.Kind) ? null : await db.Contacts.SingleOrDefaultAsync(c => c.QuestionId == question.Id, ct);
        if (question is null || contact is null)
        {
            throw new CaseNotFoundException(reference);
        }

        question.RenewSecret(by, clock.Now(), input.Proof!.Trim());
        var secret = vault.TrackingSecret($"ma-moi-{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(12))}");
        contact.ChangeSecret(secret);
        await db.SaveChangesAsync(ct);
        return new RenewedSecret(question.Reference, TrackingSecret.Format(secret), question.PromisedOn, question.ContactBy);
    }
}
