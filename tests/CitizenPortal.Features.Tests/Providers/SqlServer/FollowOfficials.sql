SELECT [s].[Id]
FROM [SealedReports] AS [s]
WHERE [s].[State] <> 5
ORDER BY [s].[Id]
