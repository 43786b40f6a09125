using CitizenPortal.Components.Forms;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Features.Words;
using Microsoft.AspNetCore.Components;

namespace CitizenPortal.Components.Desk.Panels;

/// <summary>The form of one act: where it posts, what was typed for it before, and the errors at its fields.</summary>
public abstract class PanelComponent : ComponentBase
{
    [Parameter, EditorRequired] public CaseModel Model { get; set; } = default!;

    [Parameter] public Verb Verb { get; set; }

    protected DeskInput? Typed => Model.Typing is { } typing && typing.Verb == Verb ? typing.Input : null;

    protected static string ErrorPrefix => Say.Desk["Error.Prefix"];

    protected static string Optional => Say.Desk["Field.Optional"];

    protected string Id(string field) => PanelIds.Field(Verb, field);

    protected string? Error(string field) =>
        Typed is null ? null : Model.Typing!.Errors.At(Id(field));

    protected static IReadOnlyList<ChoiceGroup> Flat(IReadOnlyList<Choice> choices) => [new ChoiceGroup(null, choices)];
}

/// <summary>Ids on the case screen: one field of one verb, so that an error can point at it.</summary>
public static class PanelIds
{
    public static string Field(Verb verb, string field) => $"{verb}-{field}".ToLowerInvariant();

    public static string Panel(Verb verb) => $"viec-{verb}".ToLowerInvariant();
}
