using CitizenPortal.Components.Forms;
using CitizenPortal.Components.Ratings;
using CitizenPortal.Features.Ratings;
using CitizenPortal.Web.Binding;
using CitizenPortal.Web.Safety;
using FluentValidation;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CitizenPortal.Web.Pages.Ratings;

internal static class RatingRequest
{
    /// <summary>Hashed before it is stored, under a key that dies after thirty days.</summary>
    public static RaterTrace TraceOf(HttpContext http) =>
        new(PostLimits.NetworkOf(http.Connection.RemoteIpAddress), $"{http.Request.Headers.UserAgent}|{http.Request.Headers.AcceptLanguage}");

    /// <summary>What cannot be read at the edge and what the form misses, each at its field.</summary>
    public static IReadOnlyList<FieldError> Faults(PageModel page, ValidationException? wrong) =>
    [
        .. page.ModelState.Errors().Select(e => e.FieldId.Length == 0 ? e with { FieldId = "loi" } : e).Concat((wrong?.Errors ?? []).Select(e => new FieldError(e.PropertyName switch { "Comment" => RatingFields.Comment, "" => "loi", var item => item }, e.ErrorMessage)))
            .DistinctBy(e => e.FieldId),
    ];
}
