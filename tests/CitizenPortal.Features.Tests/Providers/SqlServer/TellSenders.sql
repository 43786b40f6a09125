SELECT [b].[ReportId], [b].[Attempts], [b].[DueAt], [b].[MessageId]
FROM [BlindNotices] AS [b]
WHERE [b].[DueAt] <= @now
ORDER BY [b].[DueAt]
