using CitizenPortal.Domain.Agencies;
using CitizenPortal.Features.Operations;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Words;
using FluentValidation;
using FluentValidation.Results;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.Letters;

/// <summary>The office's own words for one letter: subject and paragraphs (a line each) with placeholders.</summary>
public sealed record ChangeWording(string Letter, string? Subject, string? Body);

public sealed record ResetWording(string Letter);

public sealed class ChangeWordingValidator : AbstractValidator<ChangeWording>
{
    private const int LongestSubject = 150;

    public ChangeWordingValidator()
    {
        RuleFor(x => x.Letter).Must(letter => LetterCatalogue.Sent.Contains(letter));
        RuleFor(x => x.Subject).Must(s => !string.IsNullOrWhiteSpace(s) && !s.Contains('\n', StringComparison.Ordinal)).WithMessage(_ => Say.Admin["Wording.NoSubject"]);
        RuleFor(x => x.Subject).Clean(LongestSubject);
        RuleFor(x => x.Body).Must(b => !string.IsNullOrWhiteSpace(b)).WithMessage(_ => Say.Admin["Wording.NoBody"]);
        RuleFor(x => x.Body).Clean(CleanText.LongLimit);
    }
}

public sealed class ChangeWordingHandler(PortalDb db, LetterPreviewQuery preview, PortalClock clock, IValidator<ChangeWording> validator)
{
    /// <summary>Refuses a placeholder that this letter cannot fill, a stray brace, and a wording that leaves out what the letter is for.</summary>
    public async Task HandleAsync(ChangeWording input, Actor by, CancellationToken ct)
    {
        AdministratorsOnly.Check(by);
        await validator.ValidateAndThrowAsync(input, ct);
        var (subject, body) = (input.Subject!.Trim(), input.Body!.ReplaceLineEndings("\n").Trim());
        List<ValidationFailure> faults = [.. FaultsOf(subject, body, preview.Sample(input.Letter))];
        if (faults.Count > 0)
        {
            throw new ValidationException(faults);
        }

        var own = await db.LetterWordings.SingleOrDefaultAsync(w => w.Letter == input.Letter, ct);
        if (own is null)
        {
            db.LetterWordings.Add(new LetterWording { Letter = input.Letter, Subject = subject, Body = body, ChangedAt = clock.Now, ChangedBy = by.Name });
        }
        else
        {
            (own.Subject, own.Body, own.ChangedAt, own.ChangedBy) = (subject, body, clock.Now, by.Name);
        }

        await db.SaveChangesAsync(ct);
    }

    private static IEnumerable<ValidationFailure> FaultsOf(string subject, string body, LetterView sample)
    {
        var (offered, alone) = (WordingText.OfferedBy(sample), WordingText.NeededBy(sample));
        foreach (var (field, text) in new[] { (nameof(ChangeWording.Subject), subject), (nameof(ChangeWording.Body), body) })
        {
            foreach (var name in WordingText.UsedIn(text).Except(field == nameof(ChangeWording.Subject) ? offered.Except(alone) : offered))
            {
                yield return new(field, Say.Admin.Format("Wording.Unknown", Braced(name)));
            }

            if (WordingText.HasStrayBrace(text))
            {
                yield return new(field, Say.Admin["Wording.StrayBrace"]);
            }
        }

        foreach (var name in alone.Except(WordingText.UsedIn(body)))
        {
            yield return new(nameof(ChangeWording.Body), Say.Admin.Format("Wording.Missing", Braced(name)));
        }

        foreach (var name in new[] { WordingText.Quote, WordingText.Cases }.Where(n => body.Split('\n').Any(l => l.Contains(Braced(n), StringComparison.Ordinal) && l.Trim() != Braced(n))))
        {
            yield return new(nameof(ChangeWording.Body), Say.Admin.Format("Wording.NotAlone", Braced(name)));
        }
    }

    private static string Braced(string name) => $"{{{name}}}";
}

public sealed class ResetWordingHandler(PortalDb db)
{
    public async Task HandleAsync(ResetWording input, Actor by, CancellationToken ct)
    {
        AdministratorsOnly.Check(by);
        if (await db.LetterWordings.SingleOrDefaultAsync(w => w.Letter == input.Letter, ct) is { } own)
        {
            db.LetterWordings.Remove(own);
            await db.SaveChangesAsync(ct);
        }
    }
}
