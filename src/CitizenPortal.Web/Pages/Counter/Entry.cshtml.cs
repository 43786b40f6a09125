using System.Security.Cryptography;
using CitizenPortal.Components.Forms;
using CitizenPortal.Components.Intake;
using CitizenPortal.Components.Layout;
using CitizenPortal.Components.Public;
using CitizenPortal.Features.Agencies;
using CitizenPortal.Features.Intake;
using CitizenPortal.Features.Reading.Similar;
using CitizenPortal.Features.Storage;
using CitizenPortal.Web.Desk;
using CitizenPortal.Web.Pages.Questions;
using CitizenPortal.Web.Startup;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;

namespace CitizenPortal.Web.Pages.Counter;

/// <summary>Types a question for somebody who called, came or wrote; the same form posted twice is one case and shows the same receipt.</summary>
public sealed class EntryPageModel(RequestActor requester, EnterQuestionHandler handler, ReferenceBook book, OfficeClock clock, IOptions<PortalOptions> portal) : TypedPage
{
    private const int AlikeLimit = 3;

    [BindProperty]
    public EntryInput Input { get; set; } = new();

    public EntryModel Screen { get; private set; } = default!;

    public IActionResult OnGet() => Show(new EntryInput(), []);

    public async Task<IActionResult> OnPostAsync(
        [FromServices] IValidator<EnterQuestion> validator, [FromServices] SimilarCasesQuery similar, [FromServices] EarlierCasesQuery earlier, CancellationToken ct)
    {
        var (actor, entry) = (await requester.ReadAsync(ct), EntryTyping.Read(Input, book.Current));
        if (await validator.ValidateAsync(entry, ct) is { IsValid: false } wrong)
        {
            return Show(Input, [.. wrong.Errors.Select(e => new FieldError(e.PropertyName.Split('.')[^1], e.ErrorMessage)).DistinctBy(e => e.FieldId)]);
        }

        if (!Input.HasLooked)
        {
            var answered = await similar.HandleAsync(entry.Content.Text ?? "", AlikeLimit, null, ct);
            Show(Input, []);
            Screen = Screen with
            {
                Answered = [.. answered.Select(a => new PageLink(CaseTitle.Of(a.Excerpt).Title, Links.Case(a.Reference)))],
                Earlier = await earlier.HandleAsync(entry.Content, actor, ct),
            };
            if (Screen.IsAlike)
            {
                return Page();
            }
        }

        var receipt = await handler.HandleAsync(entry, actor, ct);
        Show(Input, []);
        Screen = Screen with { Receipt = AskSending.View(receipt, portal.Value.PublicBaseUrl) };
        return Page();
    }

    protected override Task<IActionResult> ShowAgainAsync(string error, CancellationToken ct) => Task.FromResult<IActionResult>(Show(Input, [new("Channel", error)]));

    private PageResult Show(EntryInput typed, IReadOnlyList<FieldError> errors)
    {
        typed.Key = typed.Key is { Length: 32 } key && key.All(char.IsAsciiHexDigitLower) ? key : Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        Screen = new EntryModel(Links.Entry, Token, typed, new AskScreens(book.Current, clock.Now()).Localities()) { Errors = this.Told(errors) };
        return Page();
    }
}
