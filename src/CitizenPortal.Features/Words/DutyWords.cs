namespace CitizenPortal.Features.Words;

/// <summary>What a narrowed duty covers, in words to put behind it; nothing for one that covers all.</summary>
public static class DutyWords
{
    public static string Only(IReadOnlyList<string> kinds, IReadOnlyList<string> topics) => string.Concat(
        kinds.Count == 0 ? "" : " - " + Say.Accounts.Format("Kinds.Only", string.Join(", ", kinds.Select(k => Say.Accounts[$"PolicyKind.{k}"]))),
        topics.Count == 0 ? "" : " - " + Say.Accounts.Format("Topics.Only", string.Join(", ", topics)));
}
