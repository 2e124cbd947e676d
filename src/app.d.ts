declare global {
  namespace App {
    interface PageState {
      /** A sheet that lies over the page; the browser's back button closes it. */
      sheet?: string;
    }
  }
}

export {};
