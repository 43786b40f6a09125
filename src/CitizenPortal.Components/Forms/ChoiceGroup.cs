namespace CitizenPortal.Components.Forms;

/// <summary>Choices under one heading of a list; without a label they stand on their own.</summary>
public sealed record ChoiceGroup(string? Label, IReadOnlyList<Choice> Choices);
