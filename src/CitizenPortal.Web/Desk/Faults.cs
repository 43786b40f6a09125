using CitizenPortal.Components.Forms;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CitizenPortal.Web.Desk;

/// <summary>What a page says of its form: the faults, which the layout also announces in the title, and what was done, said once on the next page.</summary>
public static class Faults
{
    /// <summary>Set where the title must begin with the word for a fault.</summary>
    public const string TitleKey = "Faults";

    private const string DoneKey = "done";

    public static IReadOnlyList<FieldError> Told(this PageModel page, IReadOnlyList<FieldError> faults)
    {
        page.ViewData[TitleKey] = faults.Count > 0;
        return faults;
    }

    public static string? Done(this PageModel page) => page.TempData[DoneKey] as string;

    public static RedirectResult RedirectDone(this PageModel page, string address, string? words)
    {
        page.TempData[DoneKey] = words;
        return new RedirectResult(address);
    }

    /// <summary>Each fault once, at the field named like the property in small letters unless the page names it otherwise.</summary>
    public static IReadOnlyList<FieldError> Of(ValidationException wrong, Func<string, string>? fieldOf = null) =>
        [.. wrong.Errors.Select(e => new FieldError(fieldOf is null ? e.PropertyName.ToLowerInvariant() : fieldOf(e.PropertyName), e.ErrorMessage)).Distinct()];
}
