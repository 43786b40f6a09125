using System.Globalization;
using CitizenPortal.Components.Forms;
using CitizenPortal.Components.Ratings;
using CitizenPortal.Domain.Ratings;
using CitizenPortal.Domain.Text;
using CitizenPortal.Features.Agencies;
using CitizenPortal.Features.Ratings.Rate;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Words;
using CitizenPortal.Web.Desk;
using CitizenPortal.Web.Safety;
using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CitizenPortal.Web.Pages.Ratings;

/// <summary>Whom to rate: with the code of a slip, or without one by agency, official or counter.</summary>
[AllowAnonymous]
[SameOriginForm]
public sealed class WhomModel(RateUnverifiedHandler handler, RatedPeopleQuery people, RequestActor requester, ReferenceBook book, OfficeClock clock) : PageModel
{
    [BindProperty(Name = "co-quan", SupportsGet = true)]
    public string? Agency { get; set; }

    [BindProperty(Name = "nguoi", SupportsGet = true)]
    public string? Official { get; set; }

    [BindProperty(Name = "quay", SupportsGet = true)]
    public string? Counter { get; set; }

    [BindProperty(Name = RatingFields.Ticks)]
    public Dictionary<string, string?> Ticked { get; set; } = [];

    public RateWhomModel Screen { get; private set; } = default!;

    private RatedChoice Choice => new(Agency, long.TryParse(Official, CultureInfo.InvariantCulture, out var id) ? id : null, Counter);

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "ma")] string? typed, [FromQuery(Name = "tiep")] string? next, CancellationToken ct)
    {
        if (typed is not null)
        {
            var token = typed.TrimEnd('/').Split('/')[^1];
            return TokenText.HashOf(token) is null ? Show(Empty with { TypedToken = typed }, [new("ma", Say.Ratings["Whom.NoToken"])]) : Redirect(Links.Rating(token));
        }

        if (Agency is null)
        {
            return Show(Empty, Request.Query.ContainsKey("co-quan") ? [new("co-quan", Say.Ratings["Whom.NoAgency"])] : []);
        }

        return await handler.LookAsync(Choice, ct) is not { } about ? Show(Empty, [new("co-quan", Say.Ratings["Whom.NoAgency"])])
            : next is null && Official is null && Counter is null ? Show(await PeopleAsync(ct), [])
            : Show(await FormAsync(about, ct), []);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var about = await handler.LookAsync(Choice, ct);
        if (about is null)
        {
            return Show(Empty, [new("co-quan", Say.Ratings["Whom.NoAgency"])]);
        }

        try
        {
            var outcome = await handler.HandleAsync(Choice, new RatingTicks(Ticked), RatingRequest.TraceOf(HttpContext), await requester.ReadAsync(ct), ct);
            return Show(Empty with { Outcome = outcome }, []);
        }
        catch (ValidationException wrong)
        {
            return Show(await FormAsync(about, ct), RatingRequest.Faults(this, wrong));
        }
    }

    private RateWhomModel Empty => new(Links.RateWhom, Links.ReportOfficial) { Agencies = Agencies() };

    private async Task<RateWhomModel> FormAsync(RatedView about, CancellationToken ct) => Empty with
    {
        Agency = Agency, Official = Official, Counter = Counter, About = about, Form = await handler.FormAsync(ct), Ticked = Ticked,
    };

    private async Task<RateWhomModel> PeopleAsync(CancellationToken ct)
    {
        var there = await people.ReadAsync(Agency!, ct);
        return Empty with
        {
            Agency = Agency, AgencyName = book.Current.AgencyName(Agency),
            Officials = [.. there.Select(p => new Choice(p.Id.ToString(CultureInfo.InvariantCulture), p.Name))],
            Counters = [.. there.Select(p => p.Counter).OfType<string>().Distinct().Order(StringComparer.Ordinal).Select(c => new Choice(c, c))],
        };
    }

    private List<ChoiceGroup> Agencies() =>
    [
        .. book.Current.Agencies.Values.Where(a => a.Answers && a.IsValid(clock.Now().Day)).GroupBy(a => a.Level).OrderBy(g => g.Key)
            .Select(g => new ChoiceGroup(Say.Ratings[$"Level.{g.Key}"], [.. g.OrderBy(a => a.Name, VietnameseOrder.Instance).Select(a => new Choice(a.Code, a.Name))])),
    ];

    private PageResult Show(RateWhomModel screen, IReadOnlyList<FieldError> errors)
    {
        Response.Headers.CacheControl = "no-store";
        Screen = screen with { Errors = this.Told(errors) };
        return Page();
    }
}
