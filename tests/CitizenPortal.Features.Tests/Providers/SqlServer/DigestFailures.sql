SELECT [o].[Letter] AS [Key], COUNT(*) AS [Count]
FROM [OutboxLetters] AS [o]
WHERE [o].[Letter] <> N'private-notice' AND [o].[DeadAt] IS NOT NULL AND [o].[DiscardedAt] IS NULL
GROUP BY [o].[Letter]
ORDER BY [o].[Letter]
