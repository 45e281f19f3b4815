def report_pages(a,b): return ""
def run_pages(a,b): return []
