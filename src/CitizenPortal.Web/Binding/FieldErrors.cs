using CitizenPortal.Components.Forms;
using CitizenPortal.Features.Words;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CitizenPortal.Web.Binding;

public static class FieldErrors
{
    /// <summary>What binding refused, each at its field; a form that could not be read at all has one message without a field.</summary>
    public static IReadOnlyList<FieldError> Errors(this ModelStateDictionary state) =>
    [
        .. state.Where(entry => entry.Value is { Errors.Count: > 0 })
            .Select(entry => new FieldError(entry.Key.Length == 0 ? "noi-dung" : entry.Key, entry.Key.Length == 0 ? Say.Validation["Binding.Form"] : entry.Value!.Errors[0].ErrorMessage)),
    ];
}
