using CitizenPortal.Components.Desk.Notes;
using CitizenPortal.Components.Forms;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Features.Desk.Notes;
using CitizenPortal.Features.Desk;
using CitizenPortal.Features.Files;
using CitizenPortal.Features.Words;

namespace CitizenPortal.Components.Desk;

/// <summary>A case as one person sees it, with what his forms need.</summary>
public sealed record CaseModel(DeskCaseView Case, DeskChoices Choices, FormToken Token)
{
    public IReadOnlyList<EarlierAnswer> Earlier { get; init; } = [];
    public CaseTiesView Ties { get; init; } = new();
    public IReadOnlyList<FileView> Files { get; init; } = [];
    public IReadOnlyList<Choice> Canned { get; init; } = [];

    /// <summary>Titles of the canned texts that may be sent here word for word without a second approval.</summary>
    public IReadOnlyList<string> FreeTexts { get; init; } = [];
    public CaseNotesView? Notes { get; init; }
    public NoteTyping? NoteTyped { get; init; }
    /// <summary>Where the sender is restricted, for who may.</summary>
    public string? RestrictAddress { get; init; }
    public string? Viewers { get; init; }
    public DeskTyping? Typing { get; init; }

    /// <summary>He just tried it and can no longer do it: the form stays, for it holds what he typed.</summary>
    public bool Keeps(Verb verb) => Typing is { Errors.Count: > 0 } typing && typing.Verb == verb && !Case.May(verb);

    /// <summary>The sentence that says what was just done.</summary>
    public string? Done { get; init; }
    public required string Address { get; init; }
    public required string Home { get; init; }

    /// <summary>Where published cases are read; a reference is put behind it.</summary>
    public required string PublicAddress { get; init; }

    /// <summary>The desk page of another case.</summary>
    public string OtherCase(string reference) => $"{Address[..(Address.LastIndexOf('/') + 1)]}{reference}";
}
