using System.Text.Json;
using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Text;
using CitizenPortal.Features.Agencies;
using CitizenPortal.Features.Operations;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Words;
using FluentValidation;

namespace CitizenPortal.Features.Organisation;

/// <summary>A body as somebody typed it; a new one brings its own code, which it keeps for ever. Dates are local, both within.</summary>
public sealed record ChangeAgency(string? Code, bool IsNew, string? Name, string? ShortName, AgencyLevel? Level, DateOnly? ValidFrom, DateOnly? ValidTo, string? Reason)
{
    public string? ManagedBy { get; init; }
    public string? Unit { get; init; }
    public bool Answers { get; init; }
    public string? Telephone { get; init; }
    public string? Email { get; init; }
    public string? Address { get; init; }

    /// <summary>From when and until when answers need two approvals; nothing: one is enough.</summary>
    public DateOnly? TwoLevelsFrom { get; init; }
    public DateOnly? TwoLevelsTo { get; init; }
}

public sealed class ChangeAgencyValidator : AbstractValidator<ChangeAgency>
{
    public ChangeAgencyValidator(ReferenceBook book)
    {
        RuleFor(x => x.Code).Must(OrganisationRules.IsCode).WithMessage(_ => Say.Organisation["Bad.Code"]);
        RuleFor(x => x.Code).Must((x, code) => x.IsNew != book.Current.Agencies.ContainsKey(code ?? "")).WithMessage(x => Say.Organisation[x.IsNew ? "Bad.CodeTaken" : "Bad.CodeUnknown"]);
        RuleFor(x => x.Name).Named().MaximumLength(300).WithMessage(_ => Say.Organisation["Bad.TooLong"]);
        RuleFor(x => x.ShortName).Named().MaximumLength(120).WithMessage(_ => Say.Organisation["Bad.TooLong"]);
        RuleFor(x => x.Level).NotNull().WithMessage(_ => Say.Organisation["Bad.Level"]);
        RuleFor(x => x.ValidFrom).NotNull().WithMessage(_ => Say.Organisation["Bad.From"]);
        RuleFor(x => x.ValidTo).Must((x, to) => to is null || x.ValidFrom is null || to >= x.ValidFrom).WithMessage(_ => Say.Organisation["Bad.To"]);
        RuleFor(x => x.ManagedBy).Must((x, code) => code is null || (code != x.Code && book.Current.Agencies.ContainsKey(code))).WithMessage(_ => Say.Organisation["Bad.Agency"]);
        RuleFor(x => x.ManagedBy).Must((x, code) => !OrganisationRules.IsRing(book.Current, x.Code, code)).WithMessage(_ => Say.Organisation["Bad.Ring"]);
        RuleFor(x => x.Unit).Must((x, code) => code is null || (code != x.Code && book.Current.Agencies.ContainsKey(code))).WithMessage(_ => Say.Organisation["Bad.Agency"]);
        RuleFor(x => x.Telephone).Clean(40);
        RuleFor(x => x.Email).Clean(200);
        RuleFor(x => x.Address).Clean(300);
        RuleFor(x => x.TwoLevelsTo).Must((x, to) => to is null || to >= x.TwoLevelsFrom).WithMessage(_ => Say.Organisation["Bad.TwoLevels"]);
        RuleFor(x => x.Reason).Because();
    }
}

public sealed class ChangeAgencyHandler(PortalDb db, ReferenceBook book, PortalClock clock, IValidator<ChangeAgency> validator)
{
    public async Task HandleAsync(ChangeAgency input, Actor by, CancellationToken ct)
    {
        AdministratorsOnly.Check(by);
        await validator.ValidateAndThrowAsync(input, ct);
        var old = input.IsNew ? null : await db.Agencies.FindAsync([input.Code!], ct);
        var before = old is null ? null : OrganisationRules.Kept(old);
        var next = Next(input, old, book.Current.Agencies.Values);
        if (old is null)
        {
            db.Agencies.Add(next);
        }
        else
        {
            db.Entry(old).CurrentValues.SetValues(next);
        }

        await OrganisationVersions.AddAsync(db, clock.Now, by, OrganisationRules.Subject<Agency>(next.Code), input.Reason!, before, OrganisationRules.Kept(next), ct);
        await db.SaveChangesAsync(ct);
        await book.LoadAsync(ct);
    }

    /// <summary>The row as it is to be; its address in the public pages stays what it was.</summary>
    internal static Agency Next(ChangeAgency input, Agency? old, IEnumerable<Agency> others) => new()
    {
        Code = input.Code!, Name = input.Name!.Trim(), ShortName = input.ShortName!.Trim(), Slug = old?.Slug ?? SlugOf(input, others), Level = input.Level!.Value,
        ManagedBy = input.ManagedBy, Unit = input.Unit, Answers = input.Answers, ValidFrom = input.ValidFrom!.Value, ValidTo = input.ValidTo,
        Telephone = input.Telephone, Email = input.Email, Address = input.Address, TwoLevelsFrom = input.TwoLevelsFrom, TwoLevelsTo = input.TwoLevelsTo,
    };

    private static string SlugOf(ChangeAgency input, IEnumerable<Agency> others)
    {
        var slug = string.Join('-', VietnameseText.Words(VietnameseText.Fold(input.ShortName!)));
        return others.Any(a => a.Slug == slug) ? $"{slug}-{input.Code}" : slug;
    }
}

internal static class OrganisationRules
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.Create(System.Text.Unicode.UnicodeRanges.All) };

    public static string Kept<T>(T row) => JsonSerializer.Serialize(row, Readable);

    public static string Subject<T>(string key) => $"{typeof(T).Name}:{key}";

    public static bool IsCode(string? code) => code is { Length: > 1 and <= 40 } && code.All(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-');

    public static bool IsRing(ReferenceEdition book, string? code, string? above)
    {
        for (var (at, steps) = (above, 0); at is not null && steps < 20; at = book.ManagerOf(at), steps++)
        {
            if (at == code)
            {
                return true;
            }
        }

        return false;
    }

    public static IRuleBuilderOptions<T, string?> Named<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Must(text => !string.IsNullOrWhiteSpace(text)).WithMessage(_ => Say.Organisation["Bad.Name"]);

    public static IRuleBuilderOptions<T, string?> Because<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Must(text => text is { Length: <= 1000 } && text.Trim().Length > 0).WithMessage(_ => Say.Organisation["Bad.Reason"]);
}
