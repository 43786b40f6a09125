SELECT [s].[Id], [s].[Agency], [s].[CreatedAt], [s].[DueAt], [s].[Duty], [s].[Facts], [s].[Key], [s].[Letter], [s].[QuestionId], [s].[UserId], [q].[Audience], [q].[Coordinator], [q].[State], CASE
    WHEN [q].[NeedsReview] = CAST(1 AS bit) AND [q].[ReviewerId] IS NULL THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END
FROM [StaffNotices] AS [s]
INNER JOIN [Questions] AS [q] ON [s].[QuestionId] = [q].[Id]
WHERE [s].[DueAt] IS NOT NULL AND [s].[DueAt] <= @cutoff
GO

SELECT [o].[Id]
FROM [OutboxLetters] AS [o]
WHERE [o].[DueAt] IS NOT NULL AND [o].[DueAt] <= @now
ORDER BY [o].[Id]
GO

SELECT TOP(2) [o].[Id], [o].[Attempts], [o].[CreatedAt], [o].[DeadAt], [o].[DiscardedAt], [o].[DueAt], [o].[Facts], [o].[Key], [o].[LastError], [o].[Letter], [o].[MessageId], [o].[QuestionId], [o].[Rendered], [o].[SentAt], [o].[UserId]
FROM [OutboxLetters] AS [o]
WHERE [o].[Id] = @letterId AND [o].[DueAt] IS NOT NULL AND [o].[DueAt] <= @now
