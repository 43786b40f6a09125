using System.Text.Json;
using CitizenPortal.Features.Ratings.TakeIn;
using CitizenPortal.Features.Words;
using CitizenPortal.Web.Safety;
using CitizenPortal.Web.Startup;
using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;

namespace CitizenPortal.Web.Pages.Api;

/// <summary>The one-stop system tells a paper and gets the link that it prints on it. Its key stands in the header; no cookie counts here.</summary>
[AllowAnonymous]
[SameOriginForm]
public sealed class DossiersModel(TellPaperHandler handler, IOptions<PortalOptions> portal) : PageModel
{
    public const string KeyHeader = "X-Api-Key";

    public IActionResult OnGet() => Problem(StatusCodes.Status405MethodNotAllowed, "Api.OnlyPost");

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Response.Headers.CacheControl = "no-store";
        if (await handler.KeyAsync(Request.Headers[KeyHeader], ct) is not { } key)
        {
            return Problem(StatusCodes.Status401Unauthorized, "Api.NoKey");
        }

        if (!Request.HasJsonContentType())
        {
            return Problem(StatusCodes.Status415UnsupportedMediaType, "Api.NoJson");
        }

        var (post, refusal) = await ReadAsync(ct);
        if (post is null)
        {
            return refusal!;
        }

        if (post.BadDays().ToList() is { Count: > 0 } bad)
        {
            return Invalid(bad.ToDictionary(name => name, _ => new[] { Say.Ratings["Dossier.NoDay"] }));
        }

        try
        {
            var told = await handler.HandleAsync(post.Line, post.CapLai, key, ct);
            var link = told.Token is null ? null : Links.Absolute(portal.Value.PublicBaseUrl, Links.Rating(told.Token));
            return new JsonResult(new { maHoSo = told.Code, loaiPhieu = DossierPost.NameOf(told.Kind), moi = told.IsNew, lienKet = link, hetHan = told.Until }, DossierPost.Json)
            {
                StatusCode = told.IsNew ? StatusCodes.Status201Created : StatusCodes.Status200OK,
            };
        }
        catch (ValidationException wrong)
        {
            return Invalid(wrong.Errors.GroupBy(e => DossierPost.FieldOf(e.PropertyName)).ToDictionary(g => g.Key, g => g.Select(e => e.ErrorMessage).ToArray()));
        }
    }

    /// <summary>The body, never read further than it may be long.</summary>
    private async Task<(DossierPost? Post, IActionResult? Refusal)> ReadAsync(CancellationToken ct)
    {
        var body = new byte[DossierPost.LongestBody + 1];
        var length = await Request.Body.ReadAtLeastAsync(body, body.Length, throwOnEndOfStream: false, ct);
        if (length > DossierPost.LongestBody)
        {
            return (null, Problem(StatusCodes.Status413PayloadTooLarge, "Api.TooLong"));
        }

        try
        {
            return JsonSerializer.Deserialize<DossierPost>(body.AsSpan(0, length), DossierPost.Json) is { } post ? (post, null) : (null, Problem(StatusCodes.Status400BadRequest, "Api.Broken"));
        }
        catch (JsonException)
        {
            return (null, Problem(StatusCodes.Status400BadRequest, "Api.Broken"));
        }
    }

    private static JsonResult Problem(int status, string key) => Json(new ProblemDetails { Status = status, Title = Say.Ratings[key] });

    private static JsonResult Invalid(Dictionary<string, string[]> errors) =>
        Json(new ValidationProblemDetails(errors) { Status = StatusCodes.Status400BadRequest, Title = Say.Ratings["Api.Invalid"] });

    private static JsonResult Json<T>(T problem)
        where T : ProblemDetails => new(problem, DossierPost.Json) { StatusCode = problem.Status, ContentType = "application/problem+json; charset=utf-8" };
}
