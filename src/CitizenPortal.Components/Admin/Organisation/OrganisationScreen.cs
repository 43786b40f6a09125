using CitizenPortal.Components.Forms;
using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Text;
using CitizenPortal.Features.Words;
using Microsoft.AspNetCore.Components;

namespace CitizenPortal.Components.Admin.Organisation;

/// <summary>Choices and words that all pages of the organisation share.</summary>
public abstract class OrganisationScreen : ComponentBase
{
    [Parameter, EditorRequired] public OrganisationModel Model { get; set; } = default!;

    protected static string Text(string key) => Say.Organisation[key];

    protected string? ErrorOf(string field) => Model.Errors.At(field);

    protected string Link(string key) => $"{Model.Address}?ma={Uri.EscapeDataString(key)}";

    protected static string Valid(DateOnly from, DateOnly? to) => to is { } last
        ? Say.Organisation.Format("ValidFromTo", AdminDates.Day(from), AdminDates.Day(last))
        : Say.Organisation.Format("ValidFrom", AdminDates.Day(from));

    protected IReadOnlyList<ChoiceGroup> Agencies(string? keep = null) => AgencyChoices.From(Model.Today, Model.Book, keep);

    protected IReadOnlyList<ChoiceGroup> Topics =>
    [
        .. Model.Book.Topics.Values.GroupBy(t => (t.Group, t.GroupName)).OrderBy(g => g.Key.Group, StringComparer.Ordinal)
            .Select(g => new ChoiceGroup(g.Key.GroupName, [.. g.OrderBy(t => t.Code, StringComparer.Ordinal).Select(t => new Choice(t.Code, $"{t.Code} {t.Name}"))])),
    ];

    protected IReadOnlyList<ChoiceGroup> Places =>
    [
        .. Model.Book.Localities.Values.GroupBy(l => l.Level).OrderBy(g => g.Key)
            .Select(g => new ChoiceGroup(Text($"Place.{g.Key}"), [.. g.OrderBy(l => l.Name, VietnameseOrder.Instance).Select(l => new Choice(l.Id, $"{l.Name} ({Valid(l.ValidFrom, l.ValidTo)})"))])),
    ];

    protected static IReadOnlyList<ChoiceGroup> AgencyLevels => Levels<AgencyLevel>("Level");

    protected static IReadOnlyList<ChoiceGroup> Kinds => Levels<SuccessionKind>("Kind");

    protected static IReadOnlyList<ChoiceGroup> Levels<T>(string prefix, params T[] left)
        where T : struct, Enum => [new(null, [.. Enum.GetValues<T>().Except(left).Select(v => new Choice(v.ToString(), Text($"{prefix}.{v}")))])];
}
